package cn.kexie.association;

/** An association has entered the register; announced within the same transaction. */
public record AssociationRegistered(String associationNo, String name) {}
