package vn.tiendo.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole program on an H2 database in memory, with a clock that tests move and jobs that tests run. All tests with
 * this annotation and nothing of their own share one context, so each works on a period of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(TienDoTest.MovedByHand.class)
public @interface TienDoTest {

    /** Puts the time machine in the place of the clock. */
    @TestConfiguration
    class MovedByHand {

        @Bean
        @Primary
        TimeMachine timeMachine() {
            return new TimeMachine();
        }
    }
}
