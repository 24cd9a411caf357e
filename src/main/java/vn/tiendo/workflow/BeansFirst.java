package vn.tiendo.workflow;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions find the beans of this package before any variable, and no other beans. The engine's own order would let
 * a variable named like a gate or a listener, sent along with a completion, take its place.
 */
class BeansFirst extends SpringExpressionManager {

    BeansFirst(ApplicationContext context) {
        super(context, Map.of());
    }

    @Override
    protected ELResolver createElResolver() {
        var order = new CompositeELResolver();
        order.add(new OurBeans(applicationContext));
        order.add(super.createElResolver());
        return order;
    }

    private static class OurBeans extends ELResolver {

        private final ApplicationContext context;

        OurBeans(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public Object getValue(ELContext expression, Object base, Object property) {
            if (base != null || !isOurs(property)) {
                return null;
            }
            expression.setPropertyResolved(true);
            return context.getBean((String) property);
        }

        private boolean isOurs(Object name) {
            if (!(name instanceof String bean) || !context.containsBean(bean)) {
                return false;
            }
            var type = context.getType(bean);
            return type != null && type.getPackageName().equals(BeansFirst.class.getPackageName());
        }

        @Override
        public void setValue(ELContext expression, Object base, Object property, Object value) {
            if (base == null && isOurs(property)) {
                throw new IllegalArgumentException("a bean is not assigned: " + property);
            }
        }

        @Override
        public boolean isReadOnly(ELContext expression, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext expression, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext expression, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext expression, Object base) {
            return Collections.emptyIterator();
        }
    }
}
