package cn.kexie.engine.expression;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** An application without a single delegate. */
public final class NoModelBeans {

    private NoModelBeans() {}

    public static ModelBeans get() {
        return new ModelBeans(new StaticListableBeanFactory());
    }
}
