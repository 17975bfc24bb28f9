package cn.kexie.platform.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a controller whose answers are pages for everybody, in the frame {@code public/frame}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {

    /** Whether a browser may keep the page as long as it asks each time if it has changed; not where people are named for a while. */
    boolean kept() default false;
}
