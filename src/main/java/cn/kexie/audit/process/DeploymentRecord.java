package cn.kexie.audit.process;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;

/** One record for each new deployment, with the digest of every file in it. */
final class DeploymentRecord implements Deployer {

    private final ObjectProvider<AuditTrail> trail;

    DeploymentRecord(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    /** Also called when the engine reads an old deployment again, which is not new then. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        AuditEvent event = AuditEvent.of("MODELS_DEPLOYED", "deployment:" + deployment.getId());
        for (ResourceEntity file : deployment.getResources().values()) {
            event = event.with(file.getName(), sha256(file.getBytes()));
        }
        trail.getObject().record(event);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
