package vn.tiendo.workflow;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the page "Phê duyệt" into Cockpit; its files are built by the front end into {@code plugin-webapp/tiendo}. */
public class ReviewPlugin extends AbstractCockpitPlugin {

    public static final String ID = "tiendo";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(Assets.class);
    }

    /** Serves the plugin's script and style sheet; its data come from {@code /api/v1}. */
    @Path("plugin/" + ID)
    public static class Assets extends AbstractCockpitPluginRootResource {

        public Assets() {
            super(ID);
        }
    }
}
