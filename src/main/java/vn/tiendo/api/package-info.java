/** The REST address {@code /api/v1}: commands in the domain's words, answers from the read models. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "calendar",
            "target",
            "period",
            "report",
            "evidence",
            "review",
            "contribution",
            "deadline",
            "escalation",
            "notification",
            "dashboard",
            "workbook"
        })
package vn.tiendo.api;

import org.springframework.modulith.ApplicationModule;
