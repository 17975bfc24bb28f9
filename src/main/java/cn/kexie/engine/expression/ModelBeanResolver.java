package cn.kexie.engine.expression;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** A name alone may be one of {@link ModelBeans}. */
class ModelBeanResolver extends ReadingResolver {

    private final ModelBeans beans;

    ModelBeanResolver(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !beans.knows(String.valueOf(property))) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.get(String.valueOf(property));
    }
}
