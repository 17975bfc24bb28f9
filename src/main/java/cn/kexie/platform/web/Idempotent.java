package cn.kexie.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For handler methods of creating POSTs: requires {@code Idempotency-Key} and runs the method with the writing of its answer
 * in one transaction together with the memory of that answer. The same key and body get the first answer again, another
 * body is 422, one still running is 409. Answers of 400 and above roll everything back and are not remembered. A credential
 * is never remembered: the repeated answer holds a {@code notice} instead. ADR 0004.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    String HEADER = "Idempotency-Key";

    /** The field of the answer that holds a credential. Has to be named for every answer that holds one. */
    String credential() default "";

    /** What to do when the credential was lost, in Chinese; given with {@link #credential}. */
    String whenLost() default "";
}
