package cn.kexie.platform.web.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/** How a value of an input should look, whoever says so: a record ({@link Shapes}) or a form. */
public sealed interface Shape {

    record Text() implements Shape {}

    /** @param largest null for a number without an end */
    record Whole(BigInteger largest) implements Shape {

        public static final Whole LONG = new Whole(BigInteger.valueOf(Long.MAX_VALUE));
    }

    record Decimal() implements Shape {}

    record Truth() implements Shape {}

    record Code(Collection<String> codes) implements Shape {}

    /** A text with a fixed form, such as a date. */
    record Formed(Scalars scalar) implements Shape {}

    record Free() implements Shape {}

    /** Whatever the mapper makes of it as a whole. */
    record Converted(JavaType type, ObjectMapper mapper) implements Shape {}

    /** An object with fields of any name. */
    record Entries(Shape each) implements Shape {}

    /** @param most rows beyond this number are not looked at; null leaves it to the bound of the house */
    record Rows(Shape each, Integer most) implements Shape {}

    /** An object with these fields, by name and in order; asked late, as a record may contain itself. */
    record Parts(Supplier<Map<String, Part>> byName) implements Shape {}

    /**
     * One field of an object.
     *
     * @param label how messages name it
     * @param code whether it holds a code, which has one spelling
     * @param needed whether nothing can be built without it
     */
    record Part(String name, Shape shape, String label, boolean code, boolean needed) {}
}
