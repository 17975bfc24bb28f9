package cn.kexie.handling;

/**
 * An earlier task a task may be returned to.
 *
 * @param step its id in the model
 * @param name as the model names it
 */
public record ReturnTarget(String step, String name) {}
