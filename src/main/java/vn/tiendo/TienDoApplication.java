package vn.tiendo;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import vn.tiendo.shared.Zone;

/** TienDo: progress reports from draft to approval, with an engine beside the domain and never inside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TienDoApplication {

    public static void main(String[] args) {
        SpringApplication.run(TienDoApplication.class, args);
    }

    /** The only clock; tests put one in its place that moves the engine's time as well. */
    @Bean
    Clock clock() {
        return Clock.system(Zone.VIETNAM);
    }
}
