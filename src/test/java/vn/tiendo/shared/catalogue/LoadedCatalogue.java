package vn.tiendo.shared.catalogue;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The delivered catalogue in an H2 database that tests share and must leave as it is. */
public final class LoadedCatalogue {

    private static ApplicationContext context;

    private LoadedCatalogue() {}

    /** A feature's bean over the loaded catalogue. */
    public static synchronized <T> T bean(Class<T> type) {
        if (context == null) {
            context = new SpringApplicationBuilder(CatalogueSlice.class)
                    .web(WebApplicationType.NONE)
                    .run("--spring.datasource.url=jdbc:h2:mem:loaded-catalogue");
        }
        return context.getBean(type);
    }
}
