package vn.tiendo.shared.catalogue;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** What a controller over the loaded catalogue sends, without the server around it. */
public final class CatalogueRest {

    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CatalogueRest() {}

    /** The objects of the array that the address answers with. */
    public static List<Map<String, Object>> objects(Class<?> controller, String address) throws Exception {
        var response = standaloneSetup(LoadedCatalogue.bean(controller))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(JSON))
                .build()
                .perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JSON.readValue(response.getContentAsString(StandardCharsets.UTF_8), new TypeReference<>() {});
    }
}
