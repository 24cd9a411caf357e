package vn.tiendo.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.tiendo.shared.DomainException;
import vn.tiendo.shared.DomainException.Kind;

/** What all stories need: the province, its clock, and a way to say that something is refused. */
public abstract class Stories {

    @Autowired
    private AutowireCapableBeanFactory house;

    @Autowired
    protected TimeMachine time;

    @Autowired
    protected ProcessEngine engine;

    protected Province province;

    @BeforeEach
    void arrive() {
        init(engine);
        province = house.createBean(Province.class);
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
        reset();
    }

    /** The report of a unit in a period that the administrator opens now. */
    protected Paper opened(LocalDateTime now, String period, String unit) {
        time.travelTo(now);
        province.opens(period);
        return province.report(period, unit);
    }

    protected static LocalDateTime at(int day, Month month, int year, int hour) {
        return LocalDate.of(year, month, day).atTime(hour, 0);
    }

    /** 24:00 of the day. */
    protected static LocalDateTime endOf(int day, Month month, int year) {
        return LocalDate.of(year, month, day).plusDays(1).atStartOfDay();
    }

    protected static void refused(Kind kind, String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(DomainException.class).satisfies(no -> {
            var refusal = (DomainException) no;
            if (refusal.kind() != kind || !Objects.equals(refusal.slug(), slug)) {
                throw new AssertionError(
                        "expected " + kind + " " + slug + " but was " + refusal.kind() + " " + refusal.getMessage());
            }
        });
    }
}
