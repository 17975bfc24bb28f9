-- An enterprise may act through any of its keys.
update publicity_objection o set filed_by = 'enterprise:' || c.unified_social_credit_code
from api_client c
where o.filed_by = 'client:' || c.client_id;
