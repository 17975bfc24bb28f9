package cn.kexie.attack;

import cn.kexie.association.Associations;
import cn.kexie.registry.Registers;
import cn.kexie.support.Province;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;

/** The world of the matrix with everybody in it, made once for each application under test. */
record MatrixScene(MatrixWorld world, MatrixActors actors, MatrixTasks tasks, MatrixProbes probes) {

    private static final Map<Integer, MatrixScene> SCENES = new ConcurrentHashMap<>();

    static MatrixScene at(int port, Associations associations, Registers registers, ProcessEngine engine) {
        return SCENES.computeIfAbsent(port, key -> made(port, associations, registers, engine));
    }

    private static MatrixScene made(int port, Associations associations, Registers registers, ProcessEngine engine) {
        Province province = new Province(port);
        MatrixWorld world =
                MatrixWorld.built(province, associations, engine.getRuntimeService(), engine.getManagementService());
        MatrixActors actors = new MatrixActors(province, world, port);
        MatrixTasks tasks = new MatrixTasks(
                engine.getRepositoryService(), engine.getRuntimeService(), engine.getTaskService(), world);
        MatrixValues.add(world, province, registers, engine, tasks);
        return new MatrixScene(world, actors, tasks, new MatrixProbes(world, actors, tasks, engine));
    }
}
