package cn.kexie.platform.personal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link PersonalDataFailure} instead of a stack trace. */
class PersonalDataFailureAnalyzer extends AbstractFailureAnalyzer<PersonalDataFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PersonalDataFailure cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), rootFailure);
    }
}
