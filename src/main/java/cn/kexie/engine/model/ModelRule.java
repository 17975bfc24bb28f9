package cn.kexie.engine.model;

/** One rule over a whole set. */
public interface ModelRule {

    void check(ModelSet set, ModelFaults faults);
}
