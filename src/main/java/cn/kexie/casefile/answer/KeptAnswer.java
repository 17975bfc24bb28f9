package cn.kexie.casefile.answer;

/** An answer with the label of its field, as shown. */
public record KeptAnswer(String field, String label, String value) {}
