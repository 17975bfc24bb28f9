package cn.kexie.engine.expression;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of processes, decision tables and filters see variables, {@link ModelBeans} and {@link NamedMembers}, and
 * nothing else: the engine's own manager shows them every Spring bean and every method of every object.
 */
class NamedExpressions extends JuelExpressionManager {

    private final ModelBeans beans;
    private final Supplier<WorkingDays> workingDays;

    NamedExpressions(ModelBeans beans, Supplier<WorkingDays> workingDays) {
        this.beans = beans;
        this.workingDays = workingDays;
    }

    /** Beans come first, so that no variable takes the place of a delegate. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new ModelBeanResolver(beans));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new NamedMembers(workingDays));
        return resolver;
    }
}
