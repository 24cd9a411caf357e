package vn.tiendo.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * On stories about deadlines: a second program with a database of its own, shared by all that carry this. There are only
 * so many periods in the years whose holidays are known, and each is opened once.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "house=deadlines")
public @interface OtherHouse {}
