package cn.kexie.engine.model.form;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.platform.form.Components;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A form consists of the components the bundled form-js shows and that can be trusted: none that load pages from elsewhere,
 * none that compute in the browser, no list that loses what is typed in. An application is not filled in there, so it may
 * hold lists.
 */
public class AllowedComponents implements ModelRule {

    private static final String LIST = "dynamiclist";

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        Set<String> applications =
                set.processes().stream().flatMap(MatterModel::applicantForms).collect(Collectors.toSet());
        set.forms().forEach(form -> check(form, applications.contains(form.id()), faults));
    }

    private static void check(FormModel form, boolean application, ModelFaults faults) {
        for (FormComponent component : form.components()) {
            boolean allowed = Components.ALLOWED.contains(component.type())
                    && (application || !component.type().equals(LIST));
            if (!allowed) {
                faults.add(new ModelFault(
                        form.file(),
                        component.place(),
                        component.label(),
                        component.line(),
                        "COMPONENT_NOT_ALLOWED",
                        "不允许使用表单组件 " + component.type(),
                        "改用 " + String.join("、", inTasks()) + " 之一"));
            }
        }
    }

    private static Set<String> inTasks() {
        Set<String> allowed = new TreeSet<>(Components.ALLOWED);
        allowed.remove(LIST);
        return allowed;
    }
}
