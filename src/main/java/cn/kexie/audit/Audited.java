package cn.kexie.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of this method that returns is recorded in the audit trail, in the transaction of the method; a call that throws
 * leaves nothing. The expressions see the parameters by name and {@code #result}; they may name codes and numbers only,
 * never a name, a mobile or free text.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Audited {

    /** What is done, upper snake case. */
    String value();

    /** Expression of the subject's number, or of a collection of numbers, which get a row each. */
    String subject();

    /** Kind of the subject. */
    String kind() default "case";

    /** Expression of who did it, where the method knows better than the request; null is whoever the request is from. */
    String actor() default "";

    /** Expression of the role in which it is done. */
    String role() default "";

    /** {@code name=expression} */
    String[] details() default {};

    /**
     * For reading, and for work that must not be one transaction: recorded after the call in a transaction of its own, before
     * the caller gets the answer.
     */
    boolean afterwards() default false;

    /** Whether the same one doing the same again within the hour is counted instead of recorded each time. */
    boolean counted() default false;
}
