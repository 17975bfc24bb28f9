package cn.kexie.engine.expression;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans a model may name: our own delegates and listeners, by the type they are declared with. */
@Component
public class ModelBeans {

    private static final String OURS = "cn.kexie.";

    private final ListableBeanFactory beans;
    private volatile Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public boolean knows(String name) {
        return names().contains(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    private Set<String> names() {
        if (names == null) {
            names = Arrays.stream(beans.getBeanDefinitionNames())
                    .filter(name -> isOurs(beans.getType(name, false)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }

    private static boolean isOurs(Class<?> type) {
        return type != null
                && type.getName().startsWith(OURS)
                && (JavaDelegate.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type));
    }
}
