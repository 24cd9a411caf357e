package vn.tiendo.api;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Uploads go to disk at once, one file and a little more to a request. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final DataSize AROUND_IT = DataSize.ofKilobytes(64);

    @Bean
    MultipartConfigElement multipartConfig(@Value("${tiendo.evidence.max-file-size}") DataSize largest) {
        return new MultipartConfigElement(null, largest.toBytes(), largest.toBytes() + AROUND_IT.toBytes(), 0);
    }
}
