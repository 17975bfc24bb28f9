package cn.kexie.party;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the data files once, at start; a faulty one keeps the application from starting. */
@Configuration(proxyBeanMethods = false)
class PartyData {

    private final Path dataDir;

    PartyData(@Value("${kexie.data-dir}") String dataDir) {
        this.dataDir = Path.of(dataDir);
    }

    @Bean
    Regions regions(Clock clock) {
        return new Regions(DataFile.read(dataDir, "regions.csv", RegionTable.COLUMNS), clock);
    }

    @Bean
    Bodies bodies(Regions regions) {
        return new Bodies(DataFile.read(dataDir, "bodies.csv", BodyTable.COLUMNS), regions);
    }
}
