package cn.kexie.engine.submission;

import cn.kexie.platform.ChinaTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Process variables as JSON, so that what REST, Tasklist and Java submit looks the same. */
final class Values {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    /** Files, bytes and Java objects have no JSON and become a node that fits no field. */
    static JsonNode json(TypedValue value) {
        if (value instanceof SerializableValue serialized) {
            return serialized(serialized);
        }
        return value == null ? NullNode.getInstance() : scalar(value.getValue());
    }

    /** Lists become JSON variables, however they were sent. */
    static TypedValue typed(JsonNode value, boolean isTransient) {
        if (value.isContainerNode()) {
            return SpinValues.jsonValue(value.toString())
                    .setTransient(isTransient)
                    .create();
        }
        return Variables.untypedValue(JSON.convertValue(value, Object.class), isTransient);
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (isFinite(one) && isFinite(other)) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    /** A number too large for a double arrives as infinite, and has no decimal digits to compare. */
    private static boolean isFinite(JsonNode number) {
        return number.isNumber()
                && (!number.isFloatingPointNumber() || number.isBigDecimal() || Double.isFinite(number.doubleValue()));
    }

    static Optional<BigDecimal> decimal(JsonNode value, boolean asText) {
        try {
            if (asText && value.isTextual()) {
                return Optional.of(new BigDecimal(value.asText()));
            }
            return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ChinaTime.ZONE);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof SpinJsonNode json) {
            return parsed(json.toString());
        }
        boolean opaque = value instanceof Date || value instanceof byte[] || value instanceof InputStream;
        return opaque ? new POJONode(value) : JSON.valueToTree(value);
    }

    private static JsonNode serialized(SerializableValue value) {
        boolean foreign = value instanceof ObjectValue object
                && object.getSerializationDataFormat() != null
                && !"application/json".equals(object.getSerializationDataFormat());
        if (foreign) {
            return new POJONode(value);
        }
        return value.getValueSerialized() == null ? scalar(value.getValue()) : parsed(value.getValueSerialized());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return new POJONode(text);
        }
    }
}
