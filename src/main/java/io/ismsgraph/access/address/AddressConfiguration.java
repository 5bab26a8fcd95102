package io.ismsgraph.access.address;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AddressConfiguration {

    @Bean
    OwnAddresses ownAddresses(@Value("${" + OwnAddresses.PROPERTY + ":}") List<String> written) {
        return OwnAddresses.of(written);
    }
}
