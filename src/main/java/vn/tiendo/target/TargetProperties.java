package vn.tiendo.target;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are judged.
 *
 * @param exceededMarginPercent by how many per cent of the target a value must pass it to count as exceeded. Neither the
 *     source nor a rule says when a target is "vượt"; this is ours
 */
@ConfigurationProperties("tiendo.target")
record TargetProperties(@DefaultValue("10") BigDecimal exceededMarginPercent) {}
