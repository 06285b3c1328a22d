package cat.bustia.cli;

import java.util.concurrent.Callable;

/** A command: does its work and answers with an exit code. */
sealed interface Command extends Callable<Integer>
    permits BuildCommand,
        CheckCommand,
        VerifyCommand,
        FactsCommand,
        ImpactCommand,
        StatusCommand,
        ImportCommand,
        TranslateCommand,
        TranslateExportCommand,
        TranslateImportCommand,
        ExplainCommand {}
