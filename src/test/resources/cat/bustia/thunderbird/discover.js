// Arguments: an address, whose account is set up as well.
const [address, done] = arguments;

const { AccountConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/AccountConfig.sys.mjs");
const { CreateInBackend } = ChromeUtils.importESModule("resource:///modules/accountcreation/CreateInBackend.sys.mjs");
const { FetchConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/FetchConfig.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");

const server = it => ({
  type: it.type,
  hostname: it.hostname,
  port: it.port,
  socketType: it.socketType,
  username: it.username,
  auth: it.auth,
  leaveMessagesOnServer: it.leaveMessagesOnServer,
  daysToLeaveMessagesOnServer: it.daysToLeaveMessagesOnServer,
  downloadOnBiff: it.downloadOnBiff,
});

async function account(config) {
  AccountConfig.replaceVariables(config, "Anna", address, "");
  // What people tick in the last step: that nothing is asked for while nobody is there.
  config.incoming.loginAtStartup = false;
  const made = await CreateInBackend.createAccountInBackend(config);
  const incoming = made.incomingServer;
  const outgoing = MailServices.outgoingServer.getServerByKey(made.defaultIdentity.smtpServerKey);
  const smtp = outgoing.QueryInterface(Ci.nsISmtpServer);
  const servers = [
    {
      type: incoming.type,
      hostname: incoming.hostname,
      port: incoming.port,
      socketType: incoming.socketType,
      username: incoming.username,
      auth: incoming.authMethod,
    },
    {
      type: "smtp",
      hostname: smtp.hostname,
      port: smtp.port,
      socketType: outgoing.socketType,
      username: outgoing.username,
      auth: outgoing.authMethod,
    },
  ];
  MailServices.accounts.removeAccount(made, true);
  MailServices.outgoingServer.deleteServer(outgoing);
  return servers;
}

async function discover() {
  const domain = address.split("@")[1];
  const config = await FetchConfig.fromISP(domain, address, new AbortController().signal);
  return {
    id: config.id,
    displayName: config.displayName,
    domains: config.domains,
    incoming: [config.incoming, ...config.incomingAlternatives].map(server),
    outgoing: [config.outgoing, ...config.outgoingAlternatives].map(server),
    account: await account(config),
  };
}

discover().then(
  value => done({ value }),
  error => done({ thrown: `${error} ${error?.stack}` })
);
