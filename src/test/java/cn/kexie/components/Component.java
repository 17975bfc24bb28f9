package cn.kexie.components;

import java.nio.file.Path;

/** A library on the class path, with the coordinates under which its repository keeps it. */
record Component(String group, String artifact, String version, Path file) {

    String name() {
        return group + ":" + artifact;
    }
}
