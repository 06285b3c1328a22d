// Arguments: a config-v1.1.xml.
const [text, done] = arguments;

const { JXON } = ChromeUtils.importESModule("resource:///modules/JXON.sys.mjs");
const { readFromXML } = ChromeUtils.importESModule("resource:///modules/accountcreation/readFromXML.sys.mjs");

const server = it => ({
  type: it.type,
  hostname: it.hostname,
  port: it.port,
  socketType: it.socketType,
  username: it.username,
  auth: it.auth,
});

try {
  const xml = new DOMParser().parseFromString(text, "text/xml");
  const config = readFromXML(JXON.build(xml), "test");
  done({
    value: {
      id: config.id,
      displayName: config.displayName,
      domains: config.domains,
      incoming: [config.incoming, ...config.incomingAlternatives].map(server),
      outgoing: [config.outgoing, ...config.outgoingAlternatives].map(server),
    },
  });
} catch (error) {
  done({ value: { refused: String(error) } });
}
