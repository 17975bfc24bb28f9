package cn.kexie.attachment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link AttachmentsNotShared} instead of a stack trace. */
class AttachmentsNotSharedAnalyzer extends AbstractFailureAnalyzer<AttachmentsNotShared> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AttachmentsNotShared cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), rootFailure);
    }
}
