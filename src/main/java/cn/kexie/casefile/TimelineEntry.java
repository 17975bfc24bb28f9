package cn.kexie.casefile;

import java.time.OffsetDateTime;

/** One line of the timeline of a case; see {@link CaseEvent}. */
public record TimelineEntry(OffsetDateTime at, String event, String text, String by) {}
