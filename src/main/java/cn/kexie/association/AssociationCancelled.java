package cn.kexie.association;

/** An association has been cancelled; announced within the same transaction. */
public record AssociationCancelled(String associationNo) {}
