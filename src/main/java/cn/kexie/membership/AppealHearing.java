package cn.kexie.membership;

import cn.kexie.calendar.Deadline;

/**
 * 复核: an appeal that is being heard.
 *
 * @param group the group that hears the appeal
 */
public record AppealHearing(Deadline deadline, String group) {}
