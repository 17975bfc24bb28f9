package cn.kexie.release;

/** Whoever keeps definitions of a release for later, besides the cases that run on them. */
public interface ReleaseUse {

    boolean uses(String deploymentId);
}
