package cn.kexie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 科协通: the procedures of enterprise associations for science and technology, executed as BPMN. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Kexie {

    public static void main(String[] args) {
        SpringApplication.run(Kexie.class, args);
    }
}
