/** The wall: the only place that knows the process engine. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "calendar",
            "target",
            "period",
            "report",
            "review",
            "contribution",
            "deadline",
            "escalation",
            "notification"
        })
package vn.tiendo.workflow;

import org.springframework.modulith.ApplicationModule;
