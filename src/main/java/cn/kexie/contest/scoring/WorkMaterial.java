package cn.kexie.contest.scoring;

/** A file filed with a work. */
record WorkMaterial(String item, String mediaType, long size) {}
