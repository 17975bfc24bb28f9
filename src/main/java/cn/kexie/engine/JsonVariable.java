package cn.kexie.engine;

import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** A list as a JSON variable, which forms read as the options of a choice. */
public final class JsonVariable {

    private JsonVariable() {}

    public static JsonValue of(List<?> items) {
        return SpinValues.jsonValue(Spin.JSON(items)).create();
    }
}
