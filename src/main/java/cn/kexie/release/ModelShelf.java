package cn.kexie.release;

import java.util.List;

/** Where the files of releases stand. */
public interface ModelShelf {

    /** The files of a deployment, in no order. */
    List<ModelFile> filesOf(String deploymentId);

    /**
     * Deploys these files and no others.
     *
     * @return id of the deployment
     */
    String deploy(List<ModelFile> files);
}
