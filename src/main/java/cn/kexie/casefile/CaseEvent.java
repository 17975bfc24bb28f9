package cn.kexie.casefile;

/**
 * Something that happened to a case.
 *
 * @param event machine-read, upper snake case, such as {@code DEEMED_ACCEPTED}
 * @param text what happened, in Chinese; what somebody wrote in his own words follows the first colon
 * @param by the role that did it, such as 申请企业, 受理人员 or 系统; never a name
 */
public record CaseEvent(String event, String text, String by) {}
