package cn.kexie.party;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the faulty lines of a data file instead of a stack trace. */
class InvalidDataFileAnalyzer extends AbstractFailureAnalyzer<InvalidDataFile> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidDataFile cause) {
        return new FailureAnalysis(cause.getMessage(), "按上面的行号改正文件；或将其移走，改用内置文件。", rootFailure);
    }
}
