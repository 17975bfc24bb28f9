package cn.kexie;

import cn.kexie.audit.AuditCommand;
import cn.kexie.platform.personal.RotationCommand;
import cn.kexie.release.CheckModelsCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 科协通: the procedures of enterprise associations for science and technology, executed as BPMN. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Kexie {

    public static void main(String[] args) {
        if (AuditCommand.isMeant(args)) {
            System.exit(AuditCommand.run(args));
        }
        if (RotationCommand.isMeant(args)) {
            System.exit(RotationCommand.run(args));
        }
        if (CheckModelsCommand.isMeant(args)) {
            System.exit(CheckModelsCommand.run(args));
        }
        SpringApplication.run(Kexie.class, args);
    }
}
