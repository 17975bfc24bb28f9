package cn.kexie.calendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an {@link UnreadableCalendar} instead of a stack trace. */
class UnreadableCalendarAnalyzer extends AbstractFailureAnalyzer<UnreadableCalendar> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableCalendar cause) {
        return new FailureAnalysis(cause.getMessage(), "改正所列文件；暂时不用的文件请移出 calendar 文件夹", rootFailure);
    }
}
