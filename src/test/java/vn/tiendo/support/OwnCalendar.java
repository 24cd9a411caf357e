package vn.tiendo.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Beside {@link TienDoTest}: a program of one's own, because saving the calendar moves what other tests have open. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "tiendo.test.own-calendar=true")
public @interface OwnCalendar {}
