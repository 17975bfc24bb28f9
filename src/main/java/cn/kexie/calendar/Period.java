package cn.kexie.calendar;

/**
 * A period of a procedure, as its table has it.
 *
 * @param kind stable, upper snake case
 * @param text what it is called, in Chinese
 */
public record Period(String kind, String text, TimeLimit limit) {}
