package vn.tiendo.workflow;

import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the page "Phê duyệt" into Cockpit; its files are built by the front end into {@code plugin-webapp/tiendo}. */
public class ReviewPlugin extends AbstractCockpitPlugin {

    public static final String ID = "tiendo";

    @Override
    public String getId() {
        return ID;
    }
}
